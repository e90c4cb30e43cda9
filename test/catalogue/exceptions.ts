/** Formats that no signature has to know. An entry that is no longer needed fails the test. */
export const exceptions: Readonly<Record<string, string>> = {
  '"%s" directive %s': 'a frame: what handlers return is extracted as a format of its own',
  '%*s': 'a frame for messages of the configuration, which are extracted themselves',
  '%*s in %s:%ui': 'a frame for messages of the configuration, which are extracted themselves',
  '%*s in command line':
    'a frame for messages of the configuration, which are extracted themselves',
  '%*s)': 'the end of an OpenSSL error, whose beginning is extracted itself',
  '%s': 'the text of a loaded module’s or a library’s error',
  '%V': 'the text of PCRE’s error',
  '%s %V': 'a frame: the warnings about buffered requests and answers have rows of their own',
  '%s%s': 'a frame: the error of a shared memory zone has a row of its own',
  exit: 'one common word, at level notice',
  exiting: 'one common word, at level notice',
  'empty path':
    'two common words; nginx always puts a place in a file behind them, and that form is known',
  'socket() failed':
    'known while connecting; from the resolver it is followed by a line that is known',
  'read() returned only %z bytes instead of %z':
    'a configuration file that shrinks while it is read',
  'read() "%V" returned only %z bytes instead of %uz':
    'a password file that shrinks while it is read',
  'read() "%s" returned only %z bytes instead of %z':
    'a prepared file of a geo block that shrinks while it is read',
  'deflateInit2() failed: %d': 'zlib’s own error, for a compressed access log',
  'nginx was built with SNI support, however, now it is linked dynamically to an OpenSSL library which has no tlsext support, therefore SNI is not available':
    'OpenSSL before 1.0.0',
  'the same buf was used in sub': 'a fault of a module, not of anything that a reader could change',
  'http postpone filter NULL inactive request': 'a fault of a module, as above',
  'http postpone filter NULL output': 'a fault of a module, as above',
  'could not change the accept filter to "%s" for %V, ignored': 'FreeBSD only, and harmless',
};
