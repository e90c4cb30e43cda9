/** The files of nginx's source whose messages a proxied request can write, or that keep nginx from starting. */
const named = (form: (name: string) => string, names: string) => names.split(' ').map(form);

export const files: readonly string[] = [
  'core/nginx.c',
  ...named(
    (name) => `core/ngx_${name}.c`,
    'conf_file connection cycle file inet log open_file_cache output_chain proxy_protocol resolver shmtx slab syslog thread_pool',
  ),
  ...named(
    (name) => `event/ngx_${name}.c`,
    'event event_accept event_connect event_openssl event_pipe',
  ),
  'event/modules/ngx_epoll_module.c',
  ...named(
    (name) => `os/unix/ngx_${name}.c`,
    'alloc daemon files linux_sendfile_chain posix_init process process_cycle readv_chain recv send setaffinity shmem udp_recv udp_send user writev_chain',
  ),
  'http/ngx_http.c',
  ...named(
    (name) => `http/ngx_http_${name}.c`,
    'upstream upstream_round_robin request request_body core_module variables script file_cache copy_filter_module postpone_filter_module write_filter_module',
  ),
  ...named(
    (name) => `http/modules/ngx_http_${name}_module.c`,
    'proxy proxy_v2 fastcgi uwsgi scgi grpc memcached tunnel auth_request limit_conn limit_req try_files access index ssl log rewrite map geo split_clients referer realip slice_filter sub_filter',
  ),
  ...named(
    (name) => `http/modules/ngx_http_upstream_${name}_module.c`,
    'hash ip_hash least_conn least_time random keepalive sticky zone',
  ),
];
