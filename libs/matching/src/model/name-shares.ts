/**
 * How common names are before anything is counted, per thousand people who have a word with this skeleton in their name.
 * Learned from the 50,000 synthetic persons of `background_persons` (MIT licence; skeletons above 2 per thousand), and
 * raised by hand for some seventy names that are commoner among displaced people than in the world at large.
 */
const PER_THOUSAND = `MMT:6 AL:4 AMT:3 HSN:3 JN:1.8 MR:1.6 YSF:1.5 MT:1.5 SN:1.4 TN:1.4 MSL:1.4 SR:1.4 ABRM:1.2 ABTL:1.2 AMR:1.2 FTM:1.2 MSTF:1.2 LS:1.2 BRN:1.1 KL:1.1
  KLT:1 KN:1 ST:1 S:0.9 BR:0.9 BL:0.9 AN:0.9 RN:0.9 KR:0.8 ABT:0.8 ABTRMN:0.8 AS:0.8 JS:0.8 MRM:0.8 NR:0.8 SLM:0.8 MN:0.8 TNL:0.8 ALN:0.8 STFN:0.8
  BRS:0.7 ARN:0.7 KRN:0.7 ANTR:0.7 RT:0.7 AT:0.7 JMS:0.7 SMT:0.7 LN:0.7 BRT:0.6 KT:0.6 SRST:0.6 TFT:0.6 RS:0.6 JNSN:0.6 JL:0.6 AMN:0.6 ASML:0.6 ATM:0.6
  FR:0.6 KRM:0.6 NKN:0.6 NSR:0.6 RM:0.6 SL:0.6 YSN:0.6 TRS:0.6 TMS:0.6 RBRT:0.6 R:0.6 ARK:0.6 BTR:0.6 AML:0.6 TR:0.5 KRS:0.5 ALS:0.5 FT:0.5 BNT:0.5
  ANTN:0.5 LR:0.5 AM:0.5 HL:0.5 ABS:0.5 AFN:0.5 ALKSNTR:0.5 ASMN:0.5 HMS:0.5 JML:0.5 JNFR:0.5 MS:0.5 SLMN:0.5 SM:0.5 SMR:0.5 KNT:0.5 T:0.5 KRSTN:0.5
  JFR:0.5 SRSTFR:0.5 AKS:0.5 SNT:0.5 KRL:0.5 MRTN:0.4 ASL:0.4 JNS:0.4 FRT:0.4 MRK:0.4 SKR:0.4 KRK:0.4 TB:0.4 RSL:0.4 BLL:0.4 BRNT:0.4 HBB:0.4 HMT:0.4
  HTR:0.4 KSM:0.4 LL:0.4 NTL:0.4 RST:0.4 TL:0.4 TRK:0.4 TRN:0.4 ARS:0.4 FLM:0.4 MRN:0.4 MRS:0.4 MTS:0.4 M:0.4 MKL:0.4 SRN:0.4 SRSTN:0.4 STR:0.4 ANT:0.4
  KML:0.4 STN:0.4 JSK:0.4 MLN:0.4 KLN:0.4 SMN:0.4 RTRKS:0.4 KTRN:0.4 TM:0.4 MLS:0.4 ANS:0.4 KFN:0.4 SF:0.4 BN:0.4 L:0.4 KTR:0.3 SRL:0.3 SFN:0.3 BTL:0.3
  HN:0.3 SS:0.3 NS:0.3 SKT:0.3 FKTR:0.3 MNS:0.3 SNTR:0.3 ALSBT:0.3 ANKL:0.3 KS:0.3 MRT:0.3 RF:0.3 TLR:0.3 LSN:0.3 NKL:0.3 BNJMN:0.3 TNS:0.3 TS:0.3
  BS:0.3 BT:0.3 FLMS:0.3 BTRS:0.3 JSF:0.3 ANTRSN:0.3 K:0.3 TFR:0.3 AKBR:0.3 B:0.3 FLT:0.3 JSN:0.3 KMBRL:0.3 KMR:0.3 RSRT:0.3 TRR:0.3 TSF:0.3 J:0.3
  KBRL:0.3 BRK:0.3 LT:0.3 SSN:0.3 AR:0.3 KRSN:0.3 SSR:0.3 TRT:0.3 NT:0.3 TK:0.3 BRTN:0.3 ASN:0.3 MNNTR:0.3 ATN:0.3 SSL:0.3 MTN:0.3 TMT:0.3 ASR:0.3
  ML:0.3 TT:0.3 KNSLS:0.3 RBN:0.3 SRM:0.3 AMNT:0.3 JNTN:0.3 KTLN:0.3 KLR:0.3 MRTNS:0.3 SK:0.3 BRM:0.2 BRKS:0.2 FLR:0.2 RNT:0.2 MLR:0.2 ALF:0.2 NSNN:0.2
  TBR:0.2 SBR:0.2 JNT:0.2 LK:0.2 MKN:0.2 SML:0.2 LBS:0.2 RK:0.2 MBN:0.2 SLF:0.2 ATRT:0.2 LF:0.2 ASKR:0.2 FRNK:0.2 RBK:0.2 SRS:0.2 FLS:0.2 LNT:0.2
  STS:0.2 AB:0.2 KMS:0.2 NLSN:0.2 SLTN:0.2 TBK:0.2 TFS:0.2 ASM:0.2 KRNK:0.2 KRT:0.2 KTM:0.2 SRLS:0.2 FSL:0.2 KLS:0.2 MLK:0.2 FLNTN:0.2 FN:0.2 FNS:0.2
  JM:0.2 KRKR:0.2 KSR:0.2 MK:0.2 ASBL:0.2 ASK:0.2 JKB:0.2 JRM:0.2 KRLN:0.2 TF:0.2 NSLS:0.2 ARSLN:0.2 BLK:0.2 JSTN:0.2`;

const THOUSAND = 1000;

export const COMMON_SKELETONS: ReadonlyMap<string, number> = new Map(
  PER_THOUSAND.split(/\s+/).map((entry) => { const [skeleton = '', share = '0'] = entry.split(':'); return [skeleton, Number(share) / THOUSAND]; }),
);

/** By length of the skeleton, for the rest: near the medians of the same persons. */
export const SHARE_BY_LENGTH: readonly number[] = [0.002, 0.002, 0.0015, 0.0006, 0.0002, 0.0001, 0.00006];
