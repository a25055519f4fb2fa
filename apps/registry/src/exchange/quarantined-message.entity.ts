import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A message that was refused: the bytes as they came (ciphertext), why, and until when they are kept for a person to look. */
@Entity('quarantined_message')
export class QuarantinedMessageRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'quarantined_message_pk' }) readonly topic!: string;
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'quarantined_message_pk' }) readonly messageOffset!: string;
  @Index('quarantined_message_key') @Column({ type: 'text' }) readonly key!: string;
  @Column({ type: 'bytea', nullable: true }) readonly value!: Buffer | null;
  @Column({ type: 'jsonb' }) readonly headers!: Readonly<Record<string, string>>;
  @Column({ type: 'text' }) readonly reason!: string;
  /** When the log took it: keys and expiry are judged as of then. */
  @Column({ type: 'timestamptz' }) readonly appendedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) readonly retriedAt!: Date | null;
  @Column({ type: 'timestamptz' }) readonly quarantinedAt!: Date;
  @Column({ type: 'timestamptz' }) readonly deleteAfter!: Date;
}
