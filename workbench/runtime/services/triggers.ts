/** Installable triggers: their builders, their list, and their limits (docs reference/script/trigger-builder, guides/services/quotas). */
import { classOf, textArgument, wholeArgument } from '../kernel/arguments';
import { enumeration, enumName } from '../kernel/enumeration';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Kernel } from '../kernel/kernel';
import type { Methods } from '../kernel/publish';
import { publish, stateOf } from '../kernel/publish';

export const EventType = enumeration('ScriptApp.EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
export const TriggerSource = enumeration('ScriptApp.TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);
/** How far a run may reach, as its event says. */
export const AuthMode = enumeration('ScriptApp.AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
export const WeekDay = enumeration('ScriptApp.WeekDay', ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY']);

export interface TriggerData {
  id: string;
  /** Who made it, and as whom it runs. */
  user: string;
  handler: string;
  event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_FORM_SUBMIT' | 'ON_CHANGE';
  source: 'CLOCK' | 'SPREADSHEETS';
  /** The spreadsheet's id; null for clocks. */
  sourceId: string | null;
}

export interface Triggers {
  methods: Methods<object>;
  list(): readonly TriggerData[];
}

/** 20 a user and script (docs guides/services/quotas). */
const limit = 20;

interface Draft extends Omit<TriggerData, 'event'> {
  event: TriggerData['event'] | null;
  scheduled: boolean;
  self: () => object;
}

/** The clock builder's settings: which have a closed list of values, and which only mark that something was set. */
const clockSettings: Record<string, readonly number[] | null> = {
  // docs: ClockTriggerBuilder.everyMinutes: 1, 5, 10, 15 or 30.
  everyMinutes: [1, 5, 10, 15, 30],
  everyHours: null,
  everyDays: null,
  everyWeeks: null,
  after: null,
  at: null,
  atDate: null,
  onMonthDay: null,
};

export const createTriggers = (kernel: Kernel, spreadsheetId: (argument: unknown) => string | null): Triggers => {
  let all: TriggerData[] = [];
  let serial = 0;

  const trigger = publish<TriggerData>(kernel, 'ScriptApp.Trigger', 'Trigger', {
    getEventType: { kind: 'local', call: ({ event }) => EventType[event] },
    getHandlerFunction: { kind: 'local', call: ({ handler }) => handler },
    getTriggerSource: { kind: 'local', call: ({ source }) => TriggerSource[source] },
    getTriggerSourceId: { kind: 'local', call: ({ sourceId }) => sourceId },
    getUniqueId: { kind: 'local', call: ({ id }) => id },
  });

  const create = (draft: Draft): object => {
    if (draft.event === null) throw new Exception('The trigger has no event: call onEdit(), onOpen(), onChange() or onFormSubmit() first.');
    if (draft.event === 'CLOCK' && !draft.scheduled) throw new Exception('The trigger has no schedule.');
    const mine = all.filter(({ user }) => user === draft.user);
    // report: quoted in full in public execution logs.
    if (mine.length >= limit)
      throw new Exception('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
    const { user, handler, event, source, sourceId } = draft;
    const made = { id: String(1_000_000_000 + ++serial), user, handler, event, source, sourceId };
    all = [...all, made];
    return trigger.wrap(made);
  };

  const setEvent = (name: string, event: TriggerData['event']): Methods<Draft> => ({
    [name]: {
      kind: 'local',
      call: (draft) => {
        draft.event = event;
        return draft.self();
      },
    },
  });
  const spreadsheetBuilder = publish<Draft>(
    kernel,
    'ScriptApp.SpreadsheetTriggerBuilder',
    'SpreadsheetTriggerBuilder',
    { create: { kind: 'structure', call: create } },
    setEvent('onEdit', 'ON_EDIT'),
    setEvent('onOpen', 'ON_OPEN'),
    setEvent('onChange', 'ON_CHANGE'),
    setEvent('onFormSubmit', 'ON_FORM_SUBMIT'),
  );

  const clockMethods: Methods<Draft> = { create: { kind: 'structure', call: create } };
  for (const [name, allowed] of Object.entries(clockSettings)) {
    clockMethods[name] = {
      kind: 'local',
      call: (draft, ...args) => {
        const method = `ScriptApp.ClockTriggerBuilder.${name}`;
        if (name === 'at') {
          if (classOf(args[0]) !== 'Date') throw signatureMismatch(method, args);
        } else {
          const value = wholeArgument(method, args, 0);
          if (allowed !== null && !allowed.includes(value))
            throw new Exception(`The value you passed to ${name} was invalid. It must be one of 1, 5, 10, 15 or 30.`);
        }
        draft.scheduled = true;
        return draft.self();
      },
    };
  }
  const refine = (name: string, check: (method: string, args: readonly unknown[]) => void): void => {
    clockMethods[name] = {
      kind: 'local',
      call: (draft, ...args) => {
        check(`ScriptApp.ClockTriggerBuilder.${name}`, args);
        draft.scheduled = true;
        return draft.self();
      },
    };
  };
  refine('atHour', (method, args) => {
    const hour = wholeArgument(method, args, 0);
    if (hour < 0 || hour > 23) throw new Exception(`The value you passed to atHour was invalid. It must be between 0 and 23.`);
  });
  refine('nearMinute', (method, args) => {
    const minute = wholeArgument(method, args, 0);
    if (minute < 0 || minute > 59) throw new Exception(`The value you passed to nearMinute was invalid. It must be between 0 and 59.`);
  });
  refine('onWeekDay', (method, args) => {
    if (enumName(args[0], 'ScriptApp.WeekDay') === null) throw signatureMismatch(method, args);
  });
  refine('inTimezone', (method, args) => {
    textArgument(method, args, 0);
  });
  const clockBuilder = publish<Draft>(kernel, 'ScriptApp.ClockTriggerBuilder', 'ClockTriggerBuilder', clockMethods);

  const draftOf = (handler: string, parts: Pick<Draft, 'event' | 'source' | 'sourceId'>, wrap: (draft: Draft) => object): object => {
    const object: object = wrap({ id: '', user: kernel.running.user, handler, scheduled: false, self: () => object, ...parts });
    return object;
  };
  const builder = publish<{ handler: string }>(kernel, 'ScriptApp.TriggerBuilder', 'TriggerBuilder', {
    timeBased: {
      kind: 'local',
      call: ({ handler }) => draftOf(handler, { event: 'CLOCK', source: 'CLOCK', sourceId: null }, clockBuilder.wrap),
    },
    forSpreadsheet: {
      kind: 'local',
      call: ({ handler }, ...args) => {
        const sourceId = spreadsheetId(args[0]);
        if (sourceId === null) throw signatureMismatch('ScriptApp.TriggerBuilder.forSpreadsheet', args);
        return draftOf(handler, { event: null, source: 'SPREADSHEETS', sourceId }, spreadsheetBuilder.wrap);
      },
    },
  });

  const mine = (): object[] => all.filter(({ user }) => user === kernel.running.user).map((data) => trigger.wrap(data));
  return {
    list: () => all,
    methods: {
      newTrigger: { kind: 'local', call: (_, ...args) => builder.wrap({ handler: textArgument('ScriptApp.newTrigger', args, 0) }) },
      // A user does not see the triggers of others (docs guides/triggers/installable).
      getProjectTriggers: { kind: 'structure', call: mine },
      getScriptTriggers: { kind: 'structure', call: mine },
      getUserTriggers: { kind: 'structure', call: mine },
      deleteTrigger: {
        kind: 'structure',
        call: (_, ...args) => {
          const given = stateOf<TriggerData>(args[0], 'ScriptApp.Trigger');
          if (given === null) throw signatureMismatch('ScriptApp.deleteTrigger', args);
          all = all.filter(({ id }) => id !== given.id);
          return null;
        },
      },
    },
  };
};
