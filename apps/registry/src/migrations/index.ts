import { Foundation1764000000001 } from './0001-foundation.js';
import { Candidates1764000000010 } from './0010-candidates.js';
import { SealedUnder1764000000020 } from './0020-sealed-under.js';
import { ChangeCursor1764000000021 } from './0021-change-cursor.js';
import { JudgementNote1764000000030 } from './0030-judgement-note.js';
import { ChangeCursorPerOrganisation1764000000031 } from './0031-change-cursor-per-organisation.js';
import { DisclosurePerSender1764000000032 } from './0032-disclosure-per-sender.js';
import { AskedAt1764000000033 } from './0033-asked-at.js';
import { MigrationsShown1764000000034 } from './0034-migrations-shown.js';
import { QuarantineRetried1764000000035 } from './0035-quarantine-retried.js';
import { DeliveryProtected1764000000036 } from './0036-delivery-protected.js';
import { JudgementSignedBy1764000000037 } from './0037-judgement-signed-by.js';
import { TopicsReadAgain1764000000038 } from './0038-topics-read-again.js';

/** In order; a class list and not a glob, so that what runs is what was compiled. */
export const REGISTRY_MIGRATIONS = [Foundation1764000000001, Candidates1764000000010, SealedUnder1764000000020, ChangeCursor1764000000021, JudgementNote1764000000030,
  ChangeCursorPerOrganisation1764000000031, DisclosurePerSender1764000000032, AskedAt1764000000033, MigrationsShown1764000000034, QuarantineRetried1764000000035, DeliveryProtected1764000000036,
  JudgementSignedBy1764000000037, TopicsReadAgain1764000000038] as const;
