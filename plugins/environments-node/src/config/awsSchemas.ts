import { z } from 'zod';

/** @internal */
export const accountIdSchema = z
  .string('expected twelve digits in quotes, such as "111111111111"')
  .regex(/^\d{12}$/, 'expected twelve digits, such as "111111111111"');

/** @internal */
export const regionSchema = z
  .string('expected an AWS region, such as "us-west-2"')
  .regex(
    /^[a-z]{2,}(-[a-z]+)+-\d{1,2}$/,
    'expected an AWS region, such as "us-west-2"',
  );

/** @internal */
export const httpUrlSchema = z
  .string('expected an absolute http or https URL')
  .refine(
    value => /^https?:\/\//i.test(value) && URL.canParse(value),
    'expected an absolute http or https URL',
  );
