/** What several requests hold. */
import * as v from 'valibot';

export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
export const row = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
/** Made by the page once per filled-in form. */
export const key = v.pipe(v.string(), v.regex(/^[\w.:-]{8,80}$/));
export const id = v.pipe(v.string(), v.regex(/^C-\d{1,15}$/));
/** One preview is for people to read through: more pairs than these nobody does. */
export const several = <T extends v.GenericSchema>(item: T, most: number) => v.pipe(v.array(item), v.minLength(1), v.maxLength(most));
export const sheetId = v.pipe(v.number(), v.integer(), v.minValue(0));
