/** How a page of any feature goes over to another centre of the person's; the team feature provides it. */
export abstract class CentreSwitch {
  abstract chooseCentre(centreId: string): Promise<void>;
}
