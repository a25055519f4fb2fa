import { bootMatcher } from './boot.js';

await bootMatcher(process.env);
