/**
 * A server of TLS 1.2 that signs its key exchange with SHA-1 whatever the client offers, as some appliances do. OpenSSL and
 * GnuTLS refuse to be such a server, so this one speaks TLS by itself: one cipher (ECDHE-RSA-AES128-GCM-SHA256), one curve.
 */
const writing = `
const number = (bytes, value) => { const b = Buffer.alloc(bytes); b.writeUIntBE(value, 0, bytes); return b; };
const vector = (bytes, ...parts) => { const all = Buffer.concat(parts); return Buffer.concat([number(bytes, all.length), all]); };
const message = (type, ...parts) => Buffer.concat([number(1, type), vector(3, ...parts)]);
const record = (type, body) => Buffer.concat([number(1, type), number(2, 0x303), vector(2, body)]);
const hmac = (key, data) => createHmac('sha256', key).update(data).digest();
const hash = (parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
/** RFC 5246, section 5. */
function prf(secret, label, seed, length) {
  const from = Buffer.concat([Buffer.from(label), seed]);
  let a = from, out = Buffer.alloc(0);
  while (out.length < length) { a = hmac(secret, a); out = Buffer.concat([out, hmac(secret, Buffer.concat([a, from]))]); }
  return out.subarray(0, length);
}
/** RFC 5288: what is sealed is bound to its number, its type and its length. */
function cipher(make, key, salt) {
  let sent = 0n;
  return (type, length, explicit) => {
    const count = Buffer.alloc(8); count.writeBigUInt64BE(sent++);
    const gcm = make('aes-128-gcm', key, Buffer.concat([salt, explicit ?? count]));
    gcm.setAAD(Buffer.concat([count, number(1, type), number(2, 0x303), number(2, length)]));
    return [gcm, count];
  };
}
`;

const handshake = `
class Connection {
  random = randomBytes(32); said = []; ecdh = createECDH('prime256v1'); rest = Buffer.alloc(0);
  constructor(socket) { this.socket = socket; socket.on('error', () => {}); socket.on('data', (data) => this.read(data)); }
  read(data) {
    this.rest = Buffer.concat([this.rest, data]);
    while (this.rest.length > 5 && this.rest.length >= 5 + this.rest.readUInt16BE(3)) {
      const type = this.rest[0], end = 5 + this.rest.readUInt16BE(3);
      const body = this.rest.subarray(5, end);
      this.rest = this.rest.subarray(end);
      this.take(type, body);
    }
  }
  take(type, body) {
    if (type === 20) { this.isSealed = true; return; }
    const text = this.isSealed ? this.unseal(type, body) : body;
    if (type === 21) this.socket.end();
    else if (type === 23) this.socket.end(this.seal(23, Buffer.from('HTTP/1.0 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok')));
    else if (text[0] === 1) this.hello(text);
    else if (text[0] === 16) this.exchange(text);
    else if (text[0] === 20) this.finish(text);
  }
  hello(text) {
    this.theirs = text.subarray(6, 38);
    this.ecdh.generateKeys();
    const share = Buffer.concat([number(1, 3), number(2, 23), vector(1, this.ecdh.getPublicKey())]);
    const signature = sign('sha1', Buffer.concat([this.theirs, this.random, share]), key);
    const secureRenegotiation = vector(2, number(2, 0xff01), vector(2, vector(1)));
    const flight = [
      message(2, number(2, 0x303), this.random, number(1, 0), number(2, 0xc02f), number(1, 0), secureRenegotiation),
      message(11, vector(3, vector(3, certificate))),
      message(12, share, number(2, 0x0201), vector(2, signature)),
      message(14),
    ];
    this.said.push(text, ...flight);
    this.socket.write(record(22, Buffer.concat(flight)));
  }
  exchange(text) {
    this.said.push(text);
    this.master = prf(this.ecdh.computeSecret(text.subarray(5)), 'master secret', Buffer.concat([this.theirs, this.random]), 48);
    const keys = prf(this.master, 'key expansion', Buffer.concat([this.random, this.theirs]), 40);
    this.reading = cipher(createDecipheriv, keys.subarray(0, 16), keys.subarray(32, 36));
    this.writing = cipher(createCipheriv, keys.subarray(16, 32), keys.subarray(36, 40));
  }
  finish(text) {
    this.said.push(text);
    const own = message(20, prf(this.master, 'server finished', hash(this.said), 12));
    this.socket.write(Buffer.concat([record(20, number(1, 1)), this.seal(22, own)]));
  }
  seal(type, text) {
    const [gcm, count] = this.writing(type, text.length);
    return record(type, Buffer.concat([count, gcm.update(text), gcm.final(), gcm.getAuthTag()]));
  }
  unseal(type, body) {
    const [gcm] = this.reading(type, body.length - 24, body.subarray(0, 8));
    gcm.setAuthTag(body.subarray(-16));
    return Buffer.concat([gcm.update(body.subarray(8, -16)), gcm.final()]);
  }
}
`;

/** The program's text, for these files; its argument is the port. */
export function sha1Signer(certificate: string, key: string): string {
  return `
import { createCipheriv, createDecipheriv, createECDH, createHash, createHmac, randomBytes, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
const key = readFileSync('${key}');
const [, base64] = /-----BEGIN CERTIFICATE-----([^-]*)/.exec(readFileSync('${certificate}', 'utf8'));
const certificate = Buffer.from(base64, 'base64');
${writing}
${handshake}
createServer((socket) => new Connection(socket)).listen(Number(process.argv[2]), '127.0.0.1');
`;
}
