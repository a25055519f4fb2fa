import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { CandidateState } from '@homeward/shared';
import type { Slot } from '../domain/candidate.js';

/** The feed of the subscription. A row gets its cursor once it is committed, so that a reader that goes on from one misses nothing. */
@Entity('candidate_change')
@Index('candidate_change_candidate', ['candidateId', 'slot'])
@Index('candidate_change_by_cursor', ['country', 'organisation', 'cursor'], { unique: true })
@Index('candidate_change_unsequenced', ['id'], { where: 'cursor is null' })
export class CandidateChangeRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'candidate_change_pk' }) readonly id!: string;
  @Column({ type: 'bigint', nullable: true }) readonly cursor!: string | null;
  @Column({ type: 'uuid' }) readonly candidateId!: string;
  @Column({ type: 'char', length: 1 }) readonly slot!: Slot;
  @Column({ type: 'char', length: 2 }) readonly country!: string;
  @Column({ type: 'text' }) readonly organisation!: string;
  @Column({ type: 'text' }) readonly state!: CandidateState;
  @Column({ type: 'timestamptz' }) readonly deadlineAt!: Date;
  @Column({ type: 'timestamptz' }) readonly at!: Date;
}

/** How far each organisation has counted: no cursor of one says what happens to another. */
@Entity('candidate_change_count')
export class CandidateChangeCountRow {
  @PrimaryColumn({ type: 'char', length: 2, primaryKeyConstraintName: 'candidate_change_count_pk' }) readonly country!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'candidate_change_count_pk' }) readonly organisation!: string;
  @Column({ type: 'bigint' }) readonly lastCursor!: string;
}
