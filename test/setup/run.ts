/** `npm run setup`: installs what the tests need, and says what is missing. */
import { prepare } from './install.ts';

const { missing } = prepare();
for (const reason of missing) console.log(reason);
console.log(missing.length ? 'Some tests cannot run here.' : 'All tests can run here.');
