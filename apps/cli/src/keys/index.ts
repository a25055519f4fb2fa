import type { Command } from '../command.js';
import { epochCommands } from './epoch-commands.js';
import { participantCommands } from './participant-commands.js';
import { trustCommands } from './trust-commands.js';

export const keyCommands: readonly Command[] = [...participantCommands, ...trustCommands, ...epochCommands];
