/** What the page does with each thing the server tells it. */
import type { MenuItem, OpenedPage, Outcome, Push, Question, RunFigures } from '../wire/messages';
import type { WireArea, WireDelta } from '../wire/sheets';

export interface PushPorts {
  change(delta: WireDelta): void;
  menu(items: MenuItem[]): void;
  toast(title: string, text: string, seconds: number): void;
  ask(question: Question): void;
  withdraw(id: number): void;
  open(page: OpenedPage): void;
  settle(call: number, outcome: Outcome): void;
  figures(run: RunFigures): void;
  busy(entry: string | null): void;
  goTo(sheetId: number, area: WireArea): void;
  people(people: { email: string; name: string }[]): void;
}

type Handlers = { [K in Push['kind']]: (push: Extract<Push, { kind: K }>) => void };

export const hearing = (ports: PushPorts): ((push: Push) => void) => {
  const handlers: Handlers = {
    delta: ({ delta }) => ports.change(delta),
    menu: ({ items }) => ports.menu(items),
    toast: ({ title, text, seconds }) => ports.toast(title, text, seconds),
    question: ({ question }) => ports.ask(question),
    withdraw: ({ id }) => ports.withdraw(id),
    open: ({ page }) => ports.open(page),
    result: ({ call, outcome }) => ports.settle(call, outcome),
    run: ({ figures }) => ports.figures(figures),
    busy: ({ entry }) => ports.busy(entry),
    goto: ({ sheetId, area }) => ports.goTo(sheetId, area),
    people: ({ people }) => ports.people(people),
  };
  return (push) => (handlers[push.kind] as (push: Push) => void)(push);
};
