/** What a page shows of that which its address says already: fetched when it says something. */
export { allWords } from '../../../machines/all-words.ts';
export { Values } from './Values.tsx';
