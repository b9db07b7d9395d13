/** Instants as "wall" Dates, which carry the clock's numbers in their UTC fields: so exceljs takes and gives dates. A sheet stores instants. */
import { dateOf, offsetAt } from '../runtime/model/time-zone';

export const toWall = (instant: Date, zone: string): Date => new Date(instant.getTime() + offsetAt(zone, instant.getTime()));

export const fromWall = (wall: Date, zone: string): Date => dateOf(wall.getTime() / 86_400_000 + 25_569, zone);
