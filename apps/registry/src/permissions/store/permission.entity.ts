import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Answer, Basis, Capacity, EndedReason, Scope } from '../domain/permission.js';

@Entity('permission')
@Index('permission_by_case', ['caseId'])
export class PermissionRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) caseId!: string;
  @Column({ type: 'char', length: 2 }) country!: string;
  @Column({ type: 'text' }) organisation!: string;
  @Column({ type: 'text' }) basis!: Basis;
  @Column({ type: 'text' }) answer!: Answer;
  @Column({ type: 'text', nullable: true }) givenBy!: string | null;
  @Column({ type: 'text', nullable: true }) capacity!: Capacity | null;
  @Column({ type: 'text', array: true }) scope!: readonly Scope[];
  @Column({ type: 'text', array: true }) recipients!: readonly string[];
  @Column({ type: 'text' }) evidenceReference!: string;
  @Column({ type: 'timestamptz', nullable: true }) expiresAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) withdrawnAt!: Date | null;
  @Column({ type: 'text', nullable: true }) endedReason!: EndedReason | null;
  @Column({ type: 'text' }) recordedBy!: string;
  @Column({ type: 'timestamptz' }) recordedAt!: Date;
}
