import { appListening } from '../containers.ts';
import { addHost, nginxAddress, onHost } from '../network.ts';
import { scenario } from '../scenario.ts';
import { addNodeService, serveSite, until } from '../upstreams.ts';

const gateway = '10.0.0.1';
const app = '10.2.0.9';

/** The application stands behind a router, and knows the way back; this host does not know the way there. */
export default scenario({
  cause: 'no-route',
  fix: 'route',
  title: 'The application lives in another network, and nginx’s host has no route to it.',
  answers: {},
  details: { 'route-network': '10.2.0.0/24', 'gateway-address': gateway },
  async break(machine) {
    await addHost(machine, { host: 'router', its: gateway, ours: nginxAddress });
    await machine.must(`
      ip netns add backend
      ip -n router link add to-backend type veth peer name eth0 netns backend
      ip -n router address add 10.2.0.1/24 dev to-backend
      ip -n router link set to-backend up
      ip netns exec router sysctl -q -w net.ipv4.ip_forward=1
      ip -n backend address add ${app}/24 dev eth0
      ip -n backend link set lo up
      ip -n backend link set eth0 up
      ip -n backend route add default via 10.2.0.1`);
    await addNodeService(machine, 'app', appListening('3000'), { unit: onHost('backend') });
    await until(machine, `ip netns exec router curl -s -o /dev/null http://${app}:3000/`);
    await serveSite(machine, `    location / { proxy_pass http://${app}:3000; }`);
  },
});
