/** Every snippet by the id of its fix. */
import { bindAddress } from './bind-address.ts';
import { bodySize } from './body-size.ts';
import { configurationRepair } from './configuration-repair.ts';
import { containerNetwork } from './container-network.ts';
import { descriptorLimit } from './descriptor-limit.ts';
import { fastcgiSocket } from './fastcgi-socket.ts';
import { firewallRule } from './firewall-rule.ts';
import { freeNginxPort } from './free-nginx-port.ts';
import { frontKeepalive } from './front-keepalive.ts';
import { headerFilter } from './header-filter.ts';
import { hostsEntry } from './hosts-entry.ts';
import { ipv4Only } from './ipv4-only.ts';
import { legacyServerConnect } from './legacy-server-connect.ts';
import { listenBacklog } from './listen-backlog.ts';
import { maxConns } from './max-conns.ts';
import { memoryLimits } from './memory-limits.ts';
import { nextUpstream } from './next-upstream.ts';
import { passDirective } from './pass-directive.ts';
import { peerFailures } from './peer-failures.ts';
import { peerUp } from './peer-up.ts';
import { phpExtension } from './php-extension.ts';
import { poolSize } from './pool-size.ts';
import { portRange } from './port-range.ts';
import { readTimeout } from './read-timeout.ts';
import { repairStart } from './repair-start.ts';
import { requestBurst } from './request-burst.ts';
import { resolver } from './resolver.ts';
import { responseBuffers } from './response-buffers.ts';
import { route } from './route.ts';
import { runtimeDirectory } from './runtime-directory.ts';
import { scriptFilename } from './script-filename.ts';
import { selinuxNetwork } from './selinux-network.ts';
import { socketPermission } from './socket-permission.ts';
import { startService } from './start-service.ts';
import { stopgapCertificate } from './stopgap-certificate.ts';
import { tempFolder } from './temp-folder.ts';
import { upstreamAddress } from './upstream-address.ts';
import { upstreamCa } from './upstream-ca.ts';
import { upstreamCertificate } from './upstream-certificate.ts';
import { upstreamCiphers } from './upstream-ciphers.ts';
import { upstreamClientCertificate } from './upstream-client-certificate.ts';
import { upstreamKeepalive } from './upstream-keepalive.ts';
import { upstreamScheme } from './upstream-scheme.ts';
import { upstreamTls } from './upstream-tls.ts';
import { upstreamTlsVersions } from './upstream-tls-versions.ts';
import { uwsgiRequestBuffer } from './uwsgi-request-buffer.ts';
import { websocketUpgrade } from './websocket-upgrade.ts';
import { workerConnections } from './worker-connections.ts';
import { workerTimeouts } from './worker-timeouts.ts';
import { zeroDowntimeReload } from './zero-downtime-reload.ts';
import type { Snippet } from './snippet.ts';

export const snippets: Record<string, Snippet> = {
  'bind-address': bindAddress,
  'body-size': bodySize,
  'configuration-repair': configurationRepair,
  'container-network': containerNetwork,
  'descriptor-limit': descriptorLimit,
  'fastcgi-socket': fastcgiSocket,
  'firewall-rule': firewallRule,
  'free-nginx-port': freeNginxPort,
  'front-keepalive': frontKeepalive,
  'header-filter': headerFilter,
  'hosts-entry': hostsEntry,
  'ipv4-only': ipv4Only,
  'legacy-server-connect': legacyServerConnect,
  'listen-backlog': listenBacklog,
  'max-conns': maxConns,
  'memory-limits': memoryLimits,
  'next-upstream': nextUpstream,
  'pass-directive': passDirective,
  'peer-failures': peerFailures,
  'peer-up': peerUp,
  'php-extension': phpExtension,
  'pool-size': poolSize,
  'port-range': portRange,
  'read-timeout': readTimeout,
  'repair-start': repairStart,
  'request-burst': requestBurst,
  resolver,
  'response-buffers': responseBuffers,
  route,
  'runtime-directory': runtimeDirectory,
  'script-filename': scriptFilename,
  'selinux-network': selinuxNetwork,
  'socket-permission': socketPermission,
  'start-service': startService,
  'stopgap-certificate': stopgapCertificate,
  'temp-folder': tempFolder,
  'upstream-address': upstreamAddress,
  'upstream-ca': upstreamCa,
  'upstream-certificate': upstreamCertificate,
  'upstream-ciphers': upstreamCiphers,
  'upstream-client-certificate': upstreamClientCertificate,
  'upstream-keepalive': upstreamKeepalive,
  'upstream-scheme': upstreamScheme,
  'upstream-tls': upstreamTls,
  'upstream-tls-versions': upstreamTlsVersions,
  'uwsgi-request-buffer': uwsgiRequestBuffer,
  'websocket-upgrade': websocketUpgrade,
  'worker-connections': workerConnections,
  'worker-timeouts': workerTimeouts,
  'zero-downtime-reload': zeroDowntimeReload,
};
