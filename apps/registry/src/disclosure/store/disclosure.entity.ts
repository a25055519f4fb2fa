import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Disclosure, DisclosureField, HandlingCode } from '@homeward/shared';

/** What this node sent, to whom, by which keys; the values themselves are not kept twice. */
@Entity('disclosure_sent')
@Check('disclosure_two_keys', 'own_confirmer <> other_confirmer')
@Check('disclosure_third_person', 'disclosed_by <> own_confirmer and disclosed_by <> other_confirmer')
@Index('disclosure_sent_candidate', ['candidateId', 'slot'])
@Index('disclosure_sent_case', ['ownCaseId'])
export class DisclosureSentRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'disclosure_sent_pk' }) readonly disclosureId!: string;
  @Column({ type: 'uuid' }) readonly candidateId!: string;
  @Column({ type: 'char', length: 1 }) readonly slot!: string;
  @Column({ type: 'char', length: 2 }) readonly country!: string;
  @Column({ type: 'text' }) readonly organisation!: string;
  @Column({ type: 'uuid' }) readonly ownCaseId!: string;
  @Column({ type: 'text' }) readonly ownPublicationId!: string;
  @Column({ type: 'char', length: 2 }) readonly toCountry!: string;
  @Column({ type: 'text' }) readonly toPublicationId!: string;
  @Column({ type: 'text', array: true }) readonly fields!: DisclosureField[];
  @Column({ type: 'text', array: true }) readonly handlingCodes!: HandlingCode[];
  @Column({ type: 'integer' }) readonly version!: number;
  @Column({ type: 'text' }) readonly ownConfirmer!: string;
  @Column({ type: 'text' }) readonly otherConfirmer!: string;
  @Column({ type: 'text' }) readonly disclosedBy!: string;
  @Column({ type: 'timestamptz' }) readonly disclosedAt!: Date;
  @Column({ type: 'timestamptz' }) readonly expiresAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) readonly erasedAt!: Date | null;
}

/** What another side disclosed to one organisation of this node. */
@Entity('disclosure_received')
@Index('disclosure_received_work', ['country', 'organisation', 'receivedAt', 'disclosureId'])
@Index('disclosure_received_candidate', ['candidateId'])
export class DisclosureReceivedRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'disclosure_received_pk' }) readonly disclosureId!: string;
  @Column({ type: 'uuid' }) readonly candidateId!: string;
  @Column({ type: 'char', length: 2 }) readonly country!: string;
  @Column({ type: 'text' }) readonly organisation!: string;
  @Column({ type: 'uuid' }) readonly ownCaseId!: string;
  @Column({ type: 'text' }) readonly ownPublicationId!: string;
  /** Part of the key: an id is its sender's own. */
  @PrimaryColumn({ type: 'char', length: 2, primaryKeyConstraintName: 'disclosure_received_pk' }) readonly fromCountry!: string;
  @Column({ type: 'integer' }) readonly version!: number;
  @Column({ type: 'jsonb' }) readonly body!: Disclosure;
  @Column({ type: 'timestamptz' }) readonly expiresAt!: Date;
  @Column({ type: 'timestamptz' }) readonly receivedAt!: Date;
  @Column({ type: 'text', nullable: true }) readonly handlingAcknowledgedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) readonly handlingAcknowledgedAt!: Date | null;
}

/** On its way to another organisation of this country; gone as soon as the worker has delivered it. */
@Entity('disclosure_delivery')
export class DisclosureDeliveryRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'disclosure_delivery_pk' }) readonly disclosureId!: string;
  /** Of the sender, who may put it here and not look. */
  @Column({ type: 'char', length: 2 }) readonly country!: string;
  @Column({ type: 'text' }) readonly organisation!: string;
  @Column({ type: 'timestamptz', nullable: true }) readonly attemptedAt!: Date | null;
  @Column({ type: 'jsonb' }) readonly body!: Disclosure;
}

/** Opaque ids: an erased disclosure does not come back by a replay. */
@Entity('disclosure_erased')
export class DisclosureErasedRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'disclosure_erased_pk' }) readonly disclosureId!: string;
  /** `**` where it was erased before senders were told apart: whoever sent it. */
  @PrimaryColumn({ type: 'char', length: 2, primaryKeyConstraintName: 'disclosure_erased_pk' }) readonly fromCountry!: string;
  @Column({ type: 'timestamptz' }) readonly erasedAt!: Date;
}
