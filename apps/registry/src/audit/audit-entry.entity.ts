import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Purpose } from '@homeward/shared';

/** One use of personal data. Holds ids, codes and keyed hashes only: reading the log shows no person. */
@Entity('audit_entry')
@Index('audit_entry_by_organisation', ['organisation', 'seq'])
export class AuditEntryRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly seq!: string;
  @Column({ type: 'timestamptz' }) readonly at!: Date;
  @Column({ type: 'char', length: 2 }) readonly country!: string;
  @Column({ type: 'text' }) readonly organisation!: string;
  @Column({ type: 'text' }) readonly actor!: string;
  @Column({ type: 'text' }) readonly kind!: string;
  @Column({ type: 'text' }) readonly operation!: string;
  @Column({ type: 'text', nullable: true }) readonly purpose!: Purpose | null;
  @Column({ type: 'text', nullable: true }) readonly caseReferenceHash!: string | null;
  @Column({ type: 'text', array: true }) readonly recordIds!: string[];
  @Column({ type: 'text', array: true }) readonly fields!: string[];
  @Column({ type: 'text', array: true }) readonly recipients!: string[];
  @Column({ type: 'text' }) readonly policyVersion!: string;
  @Column({ type: 'text' }) readonly decision!: string;
  @Column({ type: 'text', nullable: true }) readonly reason!: string | null;
}
