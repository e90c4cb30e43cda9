import { statusAfterRestart } from '../names.ts';
import { scenario } from '../scenario.ts';
import { journal, serveWorking, siteFile } from '../startup.ts';

const folder = '/etc/letsencrypt/live/shop.example';

export default scenario({
  cause: 'certificate-unreadable',
  fix: 'stopgap-certificate',
  title: 'The certificate of one site was deleted; now no site of this nginx is served.',
  broken: 0,
  evidence: [journal],
  answers: {},
  details: { 'site-key': `${folder}/privkey.pem` },
  software: { OpenSSL: 'openssl version' },
  async break(machine) {
    await serveWorking(machine);
    await machine.must(`cat >> ${siteFile} <<'EOF'
server {
    listen 443 ssl;
    server_name shop.example;
    ssl_certificate ${folder}/fullchain.pem;
    ssl_certificate_key ${folder}/privkey.pem;
}
EOF`);
  },
  probe: statusAfterRestart,
});
