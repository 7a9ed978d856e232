import { z } from 'zod';

/** An instant as PagerDuty writes it, in whichever zone; as ISO-8601 UTC here. */
export const instant = z
  .string()
  .refine(text => !Number.isNaN(Date.parse(text)), 'expected an instant')
  .transform(text => new Date(text).toISOString());

/** Anything that PagerDuty names: whole, or as a reference. */
export const referenceSchema = z.object({
  id: z.string().min(1),
  type: z.string().nullish(),
  summary: z.string().nullish(),
  name: z.string().nullish(),
  html_url: z.string().nullish(),
});

export type Reference = z.output<typeof referenceSchema>;

/** What people call it. */
export function titleOf(reference: Reference): string {
  return reference.name || reference.summary || reference.id;
}

/** `schedule` and `schedule_reference` are of the kind `schedule`. */
export function kindOf({ type }: Reference): string {
  return (type ?? '').replace(/_reference$/, '');
}
