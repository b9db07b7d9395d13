/** The persons of a customer, and adding one. */
import type { Answer } from './answer';
import type { CustomerCard } from './customer';

export interface AddPersonRequest {
  /** Made once per filled-in form. */
  key: string;
  customerId: string;
  row: number;
  name: string;
  kana: string;
  department: string;
  title: string;
  /** A code of the list role, or ''. */
  role: string;
  phone: string;
  email: string;
  memo: string;
}

export interface AddPersonAnswer {
  card: CustomerCard;
  alreadyAdded: boolean;
  /** Cells of the customer's row that hold something else than the new contact person's, and were left. */
  kept: { label: string; now: string }[];
}

export interface PersonCalls {
  sidebarAddPerson(request: AddPersonRequest): Answer<AddPersonAnswer>;
}
