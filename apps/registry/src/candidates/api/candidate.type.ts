import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType, Refusal } from '@homeward/platform';
import type { CandidateState, DeskNoteCode, EvidenceField, JudgementKind, RejectionReason, Side, Urgency } from '@homeward/shared';
import { BirthType, ColourType, ContactPointType, HeightType, MarkType, PersonNameType } from '../../person/index.js';
import {
  ActionEnum, CandidateStateEnum, DeskNoteCodeEnum, EvidenceFieldEnum, JudgementKindEnum, RejectionReasonEnum, SideEnum, TextDirectionEnum, UrgencyEnum,
} from './enums.js';

@ObjectType({ description: 'A candidate in a list: no name, no evidence, no counterpart' })
export class CandidateStub {
  @Field(() => ID) id!: string;
  @Field(() => SideEnum) side!: Side;
  @Field(() => CandidateStateEnum) state!: CandidateState;
  @Field(() => UrgencyEnum) urgency!: Urgency;
  @Field(() => Date) deadlineAt!: Date;
  @Field(() => Boolean, { description: 'Your side is awaited and its time has passed' }) overdue!: boolean;
  @Field(() => String, { nullable: true }) assignee!: string | null;
  @Field(() => Boolean) childConcerned!: boolean;
  @Field(() => ID) ownCaseId!: string;
  @Field(() => String, { nullable: true }) ownReference!: string | null;
}
export const CandidateConnection = connectionType(CandidateStub, 'Candidate');

@ObjectType({ description: 'Letters of your name beside the letters of the other that sound alike: خ and kh; either may be empty' })
export class EvidenceLetters {
  @Field(() => String) own!: string;
  @Field(() => String) other!: string;
  @Field(() => Boolean) agrees!: boolean;
}

@ObjectType({ description: 'A word of your name beside the word of the other that it was taken for; one is empty where the level is ALONE, the other\'s always with OWN' })
export class EvidenceWord {
  @Field(() => String) own!: string;
  @Field(() => String) other!: string;
  @Field(() => String, { description: 'EXACT, VARIANT_SPELLING, SAME_TRANSLITERATION, NICKNAME, INITIAL or ALONE' }) level!: string;
  @Field(() => [EvidenceLetters], { description: 'Empty for pet forms, initials and words that stand alone, and with OWN' }) letters!: EvidenceLetters[];
}

@ObjectType({ description: 'One line of evidence; the bits of all lines add up to the score' })
export class Evidence {
  @Field(() => EvidenceFieldEnum) field!: EvidenceField;
  @Field(() => String) level!: string;
  @Field(() => Float, { description: 'For (positive) or against (negative) that both records are one person' }) bits!: number;
  @Field(() => String, { description: 'In the language that was asked for' }) message!: string;
  @Field(() => String, { nullable: true }) ownValue!: string | null;
  @Field(() => String, { nullable: true }) otherValue!: string | null;
  @Field(() => [EvidenceWord], { nullable: true, description: 'Of names: word by word, letter by letter where both values are shown; with OWN your own words alone; null for the side that does not decide' }) words!: EvidenceWord[] | null;
}

@ObjectType({ description: 'What you may see of the other record in the present state' })
export class Counterpart {
  @Field(() => String) country!: string;
  @Field(() => ContactPointType) contact!: ContactPointType;
  @Field(() => [PersonNameType], { nullable: true }) names!: PersonNameType[] | null;
  @Field(() => BirthType, { nullable: true }) birth!: BirthType | null;
  @Field(() => String, { nullable: true, description: 'CHILD or ADULT' }) ageGroup!: string | null;
  @Field(() => Int, { nullable: true, description: 'ISO/IEC 5218' }) sex!: number | null;
  @Field(() => [String], { nullable: true }) nationalities!: string[] | null;
  @Field(() => [String], { nullable: true }) languages!: string[] | null;
  @Field(() => HeightType, { nullable: true }) heightCm!: HeightType | null;
  @Field(() => ColourType, { nullable: true }) eyeColour!: ColourType | null;
  @Field(() => ColourType, { nullable: true }) hairColour!: ColourType | null;
  @Field(() => [MarkType], { nullable: true }) marks!: MarkType[] | null;
}

@ObjectType({ description: 'Who judged is not told; which side, what and when is' })
export class JudgementGiven {
  @Field(() => JudgementKindEnum) kind!: JudgementKind;
  @Field(() => SideEnum) side!: Side;
  @Field(() => Date) at!: Date;
  @Field(() => String, { nullable: true, description: 'What your organisation\'s reviewer wrote; never another\'s' }) note!: string | null;
}

@ObjectType()
export class DeskNote {
  @Field(() => DeskNoteCodeEnum) code!: DeskNoteCode;
  @Field(() => Date) at!: Date;
}

@ObjectType()
export class Candidate extends CandidateStub {
  @Field(() => Int, { description: 'Review round; a flag opens the next' }) round!: number;
  @Field(() => Date) raisedAt!: Date;
  @Field(() => Float, { nullable: true }) bits!: number | null;
  @Field(() => Float, { nullable: true }) probability!: number | null;
  @Field(() => [Evidence]) evidence!: Evidence[];
  @Field(() => [EvidenceFieldEnum], { description: 'What speaks louder than when the pair was last rejected' }) newEvidence!: EvidenceField[];
  @Field(() => String, { description: 'Names this evidence; give it back when you judge, and nothing is judged that you have not seen' }) evidenceDigest!: string;
  @Field(() => TextDirectionEnum) direction!: 'LTR' | 'RTL';
  @Field(() => Counterpart, { nullable: true }) counterpart!: Counterpart | null;
  @Field(() => [JudgementGiven]) judgements!: JudgementGiven[];
  @Field(() => JudgementKindEnum, { nullable: true, description: 'Your side has judged; the state follows when the matcher answers' }) pendingJudgement!: JudgementKind | null;
  @Field(() => RejectionReasonEnum, { nullable: true }) rejectedReason!: RejectionReason | null;
  @Field(() => [DeskNote]) deskNotes!: DeskNote[];
  @Field(() => Int) nudges!: number;
  @Field(() => [ActionEnum]) allowedActions!: string[];
}

export const CandidateResult = createUnionType({
  name: 'CandidateResult', types: () => [Candidate, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Candidate),
});

@ObjectType({ description: 'That a candidate of your organisation changed; read it to see how' })
export class CandidateChange {
  @Field(() => String, { description: 'Give it back as `after` when you reconnect' }) cursor!: string;
  @Field(() => ID) id!: string;
  @Field(() => CandidateStateEnum) state!: CandidateState;
  @Field(() => Date) deadlineAt!: Date;
}
