/** nginx, its temporary files and cache files: src/core/ngx_file.c, src/os/unix/ngx_files.c. */
import { rowsOf } from './rows.ts';

const calls = [
  'open() "',
  'pwrite() "',
  'pwritev() "',
  'writev() "',
  'write() "',
  'mkdir() "',
  'chmod() "',
  'read() "',
  'pread() "',
  'rename() "',
  'ftruncate() "',
  'lseek() "',
  'fstat() "',
  'stat() "',
  'chown("',
  'opendir() "',
  'closedir() "',
  'readdir() "',
  'realpath() "',
  'fcntl(!O_DIRECT) "',
  'directio',
  'ngx_directio_on_n "',
  'ngx_read_ahead_n "',
  'mmap() "',
  'openat() "',
  'openat2() "',
  'fstatat() "',
  'lstat() "',
  'sysctl("',
];

/** After the rows that know an errno. */
export const fileSignatures = [
  ...rowsOf({ status: 'truncated', level: 'crit', ownLines: true }, [
    [
      'temp-file-failed-in-body',
      'pwritev() "…" failed (…) while reading upstream',
      'nginx could not use its temporary file for a long answer: the client gets its first part only.',
      { says: [calls, 'failed (', 'while reading upstream'] },
    ],
    [
      'temp-file-short-write',
      'pwritev() "…" has written only … of … while reading upstream',
      'the disk of nginx’s temporary files is full, so the answer is cut off.',
      { says: [['has written only', 'read() read only', 'has read only', 'has read only']] },
    ],
  ]),
  ...rowsOf({ status: 500, level: 'crit', ownLines: true }, [
    [
      'temp-file-write-failed',
      'pwrite() "…" failed (28: No space left on device)',
      'nginx could not write the body of a request to its temporary file, mostly because the disk is full.',
      {
        says: [
          ['pwrite() "', 'pwritev() "', 'writev() "', 'write() "', 'ftruncate() "', 'mkdir() "'],
          'failed (',
        ],
      },
    ],
    [
      'file-failed',
      'open() "…" failed (…)',
      'nginx could not use a file or folder, for the reason in brackets.',
      { says: [calls, 'failed ('] },
    ],
    [
      'index-failed',
      '"…" is forbidden (13: Permission denied)',
      'nginx may not look for an index file in the folder: it answers 403.',
      {
        level: 'error',
        status: 403,
        says: [['" is forbidden (', '" is not found (', '" is not a directory']],
      },
    ],
  ]),
];
