/**
 * A plausible messy list of a small company, made for this project (same licence as the project). Every name is invented; the telephone
 * numbers are from ranges kept for fiction (US 555-01xx, Ofcom's 01632 and 020 7946 0), the e-mail addresses of domains kept for examples.
 * Days are those of a list kept until 2026-09-15; they are moved to today when the sample is opened.
 */
export const listEn = `
Customer list (sales)

No|Company|Contact|Phone|E-mail|Address|Owner|Status|Annual amount|Last visit|Next visit|Notes
1|Blue Sky Textiles Ltd.|Alice Morgan|+44 20 7946 0101|alice@bluesky-textiles.example.com|1 Sample Street, London|Sarah|Customer|32000000|2026-08-21|2026-10-05|Invited to the autumn fair
2|BLUE SKY TEXTILES LIMITED|A. Morgan|+44 (0)20 7946 0101||1 Sample St, London|Sarah|customer|32,000,000|2026/8/21||same as 1?
3|Harbour Woodworks|Ken Hamilton|+44 1632 960102|info@harbour-wood.example.com|14 Quay Road|Tom|Customer|8,400,000|2026-09-01|2026-09-29|
4|Harbor Woodworks Co.|K. Hamilton|+44-1632-960102|INFO@HARBOUR-WOOD.EXAMPLE.COM|14 Quay Rd|Tom|Customer|8.4m|2026-09-01||spelling?
5|Northern Grain Inc.|Keith Mitchell|+1 202-555-0103|keith@northern-grain.example.com|5 Elevator Way|Nina|Prospect|120000000|2026-07-14|2026-10-01|The president decides
6|AZ Design Studio LLC|Emily Carter|+1 (202) 555-0104|emily@az-design.example.com|Suite 3, 56 Slope Ave|Sarah|Prospect|600000|2026-09-10|2026-09-24|Prefers chat 😊
7|Marigold Printing|O. Keller|+1 202 555 0105|keller@marigold.example.com|1 Press Lane|Nina|Customer|21,000,000|2026-06-30||Busy at year end
8|Marigold Printing, Inc.|Oliver Keller|+12025550105|KELLER@MARIGOLD.EXAMPLE.COM|1 Press Ln.|Nina|Customer|21000000|||
9|Cherry Bridge Clinic|Office manager|+44 1632 960106|office@cherrybridge.example.org|8 Infirmary Road|Tom|Customer|4500000|2026-08-05|2026-11-04|
10|Greenfield School Foundation|M. Murray|+44 1632 960107|murray@greenfield.example.org|88 College Lane|Max|Prospect|tbd|2026-05-20||Next year's budget
11|Orion Logistics PLC|Dispatch|+44 20 7946 0110|dispatch@orion-logistics.example.com|9 Depot Road|Tom|Customer|120000000|2026-08-28|2026-09-28|Monthly invoice
12|Orion Logistics (Leeds branch)|Dispatch|+44 20 7946 0110|dispatch@orion-logistics.example.com|9 Depot Rd, Leeds|Tom|Customer||2026-08-28||same invoice address
13|Café Sunbeam|Mia|+1 202-555-0109|sunbeam@example.com|4 Corner Sq|Nina|Dormant|120,000|2025-11-02||Closed in summer
14|Cafe Sunbeam|Mia Lopez|+1 202 555 0109|sunbeam@example.com||Nina|dormant||||
15|=SUM(1,1) Trading|B. Adder|+1 202-555-0126||1 Cell Court|Sarah|Prospect|100000|||A name that begins with "=": not a formula
16|Whitebirch Architects|I. Birch|+44 1632 960111|i@whitebirch.example.com|3 Plan Street|Sarah|Prospect|1500000|2026-07-07|2026-10-20|
17|White Birch Architects|J. Birch|+44 1632 960112|j@white-birch.example.net|2 Other Town|Sarah|Prospect|800000|2026-07-08||not the same as 16
18|Kingfisher Industries Ltd|Purchasing|+44 1632 960115|buy@kingfisher.example.com|6 Mill Road|Tom|Customer|55,000,000|2026-09-08|2026-10-08|Asks for new prices
19|O'Brien & Sons|Pat O'Brien|+44 1632 960131|pat@obrien.example.com|8 Wharf|Tom|Closed|18000000|2025-06-30||Closed down
20||||walk-in@example.com||||||2026-09-13|Forgot to ask the name
`;
