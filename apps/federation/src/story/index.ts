export { check } from './check.js';
export { play, type Played } from './play.js';
export { STORY } from './story.js';
