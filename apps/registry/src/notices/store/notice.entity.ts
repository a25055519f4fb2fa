import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Audience, NoticeKind } from '../domain/due.js';

/** A notice holds an id and says what kind of thing happened; no person is in it. */
@Entity('notice')
@Unique('notice_once', ['kind', 'subject', 'occasion'])
@Index('notice_work', ['country', 'organisation', 'createdAt', 'noticeId'])
export class NoticeRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_pk' }) readonly noticeId!: string;
  @Column({ type: 'char', length: 2 }) readonly country!: string;
  @Column({ type: 'text' }) readonly organisation!: string;
  @Column({ type: 'text' }) readonly kind!: NoticeKind;
  @Column({ type: 'text' }) readonly audience!: Audience;
  /** Candidate key, disclosure id or case id. */
  @Column({ type: 'text' }) readonly subject!: string;
  /** What tells two notices of one kind on one subject apart: the deadline, the number of the nudge, the date of the review. */
  @Column({ type: 'text' }) readonly occasion!: string;
  @Column({ type: 'timestamptz' }) readonly createdAt!: Date;
}

/** One way a notice goes out; kept until it has gone. */
@Entity('notice_delivery')
export class NoticeDeliveryRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_delivery_pk' }) readonly noticeId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'notice_delivery_pk' }) readonly channel!: string;
  @Column({ type: 'integer' }) readonly attempts!: number;
  @Column({ type: 'timestamptz' }) readonly nextAttemptAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) readonly deliveredAt!: Date | null;
  @Column({ type: 'text', nullable: true }) readonly lastProblem!: string | null;
}
