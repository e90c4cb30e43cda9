import { scenario } from '../scenario.ts';
import { addUser, addUwsgi, untilListening } from '../sockets.ts';
import { serveSite } from '../upstreams.ts';

export default scenario({
  cause: 'wrong-socket-path',
  fix: 'fastcgi-socket',
  title:
    'uwsgi_pass names an upstream whose server is a socket written as unix:///run/uwsgi/app.sock.',
  answers: { 'socket-listed': 'other-path' },
  details: { 'listening-socket': '/run/app/app.sock' },
  async break(machine) {
    await addUser(machine);
    await addUwsgi(
      machine,
      '/run/app/app.sock',
      'Group=www-data\nUMask=0007\nRuntimeDirectory=app',
    );
    await untilListening(machine, '/run/app/app.sock');
    await serveSite(
      machine,
      '    location / { include uwsgi_params; uwsgi_pass app; }',
      'upstream app {\n    server unix:///run/uwsgi/app.sock fail_timeout=0;\n}',
    );
  },
});
