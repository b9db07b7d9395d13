import type { RunResult } from '../../../workbench/runtime/index';
import type { World } from '../world';

/** The owner clicks a menu item. */
export const menu = (world: World, name: string): RunResult => world.me.clickMenu(name);
