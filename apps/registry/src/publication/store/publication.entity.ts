import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PublicationState } from '../domain/publication.js';

@Entity('publication')
@Index('publication_live', ['caseId'], { unique: true, where: `"state" = 'LIVE'` })
export class PublicationRow {
  @PrimaryColumn({ type: 'text' }) publicationId!: string;
  @Column({ type: 'uuid', nullable: true }) caseId!: string | null;
  @Column({ type: 'char', length: 2 }) country!: string;
  @Column({ type: 'text' }) organisation!: string;
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'integer' }) envelopeNumber!: number;
  @Column({ type: 'text' }) state!: PublicationState;
  @Column({ type: 'integer' }) caseVersion!: number;
  @Column({ type: 'timestamptz' }) expiresAt!: Date;
  @Column({ type: 'timestamptz' }) changedAt!: Date;
  @Column({ type: 'text', nullable: true }) sealedUnder!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) askedAt!: Date | null;
  @Column({ type: 'integer', nullable: true }) acceptedVersion!: number | null;
  @Column({ type: 'text', nullable: true }) problemReason!: string | null;
  @Column({ type: 'text', nullable: true }) problemWhere!: string | null;
}
