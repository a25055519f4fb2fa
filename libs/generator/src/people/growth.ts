/** Share of adult height at each completed year of age, both sexes; rounded from WHO growth references (medians). */
const SHARES = [0.32, 0.43, 0.49, 0.54, 0.58, 0.62, 0.66, 0.69, 0.72, 0.75, 0.78, 0.82, 0.86, 0.9, 0.94, 0.965, 0.985, 0.995];
export const heightAt = (adultCm: number, ageYears: number): number => adultCm * (SHARES[Math.max(0, ageYears)] ?? 1);
