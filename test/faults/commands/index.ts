/** Every command of the add-on. A new one joins as an entry of its group's file, a new group as a line here (CONTRIBUTING.md). */
import type { Command } from '../command';
import { adopting } from './adopt';
import { archiving } from './archive';
import { checking } from './check';
import { cleaningUp } from './clean';
import { cleaningInParts } from './clean-parts';
import { arrangingColumns } from './columns';
import { declaringColumns } from './columns-declared';
import { mornings } from './daily';
import { decisions } from './decide';
import { editing } from './edit';
import { importing } from './import';
import { importingEvents } from './import-events';
import { importingOwn } from './import-own';
import { merging } from './merge';
import { registering } from './new-customer';
import { owners } from './owner';
import { addingPersons } from './person';
import { ranking } from './rank';
import { reporting } from './report';
import { rulesOfTheStart } from './rules';
import { settingUp } from './set-up';
import { sharing } from './share';
import { tidying } from './tidy';
import { touching } from './touch';
import { touchCells } from './touch-cells';
import { changingType } from './type';

export const commands: readonly Command[] = [
  ...settingUp,
  ...rulesOfTheStart,
  ...adopting,
  ...editing,
  ...tidying,
  ...touching,
  ...archiving,
  ...addingPersons,
  ...registering,
  ...reporting,
  ...cleaningUp,
  ...cleaningInParts,
  ...touchCells,
  ...decisions,
  ...importing,
  ...importingOwn,
  ...importingEvents,
  ...merging,
  ...owners,
  ...checking,
  ...changingType,
  ...arrangingColumns,
  ...declaringColumns,
  ...ranking,
  ...sharing,
  ...mornings,
];
