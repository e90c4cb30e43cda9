import { scenario } from '../scenario.ts';
import noRoute from './no-route.ts';

/** As a VPN sets one, so that nothing leaks past it while it is down. */
export default scenario({
  ...noRoute,
  title: 'A prohibit route stands where the way to the application was; connect() says 13.',
  answers: { 'upstream-address': 'other-host', 'route-allows': 'prohibited' },
  async break(machine) {
    await noRoute.break(machine);
    await machine.must('ip route add prohibit 10.2.0.0/24');
  },
});
