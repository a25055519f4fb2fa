import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Receipt } from '@homeward/shared';

/** What the matcher answered to one envelope. */
@Entity('publication_receipt')
export class PublicationReceiptRow {
  @PrimaryColumn({ type: 'text' }) publicationId!: string;
  @PrimaryColumn({ type: 'integer' }) version!: number;
  @PrimaryColumn({ type: 'integer' }) envelopeNumber!: number;
  @Column({ type: 'char', length: 2 }) country!: string;
  @Column({ type: 'text' }) organisation!: string;
  @Column({ type: 'text' }) outcome!: Receipt['outcome'];
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'text', nullable: true }) place!: string | null;
  @Column({ type: 'timestamptz' }) receivedAt!: Date;
}
