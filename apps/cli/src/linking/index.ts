import type { Command } from '../command.js';
import { matchCommand } from './match-command.js';
import { rankCommand } from './rank-command.js';
import { scoreCommand } from './score-command.js';

export const linkingCommands: readonly Command[] = [matchCommand, rankCommand, scoreCommand];
