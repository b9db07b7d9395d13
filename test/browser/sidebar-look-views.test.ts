/** How the views of the sidebar look, measured in every state. */
import { checkLooks } from './look/check';
import { cleanLooks } from './look/clean';
import { duplicatesLooks } from './look/duplicates';
import { measured } from './look/looks';
import { newCustomerLooks } from './look/new-customer';
import { reportLooks } from './look/report';
import { todayLooks } from './look/today';
import { sidebars } from './sidebar-steps';

measured(sidebars(), [...newCustomerLooks, ...duplicatesLooks, ...reportLooks, ...todayLooks, ...cleanLooks, ...checkLooks]);
