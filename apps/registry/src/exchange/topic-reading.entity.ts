import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When the newest message that was read came into the log; and, while the topic is read again, where it then ended. */
@Entity('topic_reading')
export class TopicReadingRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'topic_reading_pk' }) readonly topic!: string;
  @Column({ type: 'timestamptz' }) readonly lastReadAt!: Date;
  @Column({ type: 'bigint', nullable: true }) readonly rereadUntil!: string | null;
}

/** Keys that stand in a topic which is being read again. */
@Entity('topic_key_seen')
export class TopicKeySeenRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'topic_key_seen_pk' }) readonly topic!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'topic_key_seen_pk' }) readonly key!: string;
}
