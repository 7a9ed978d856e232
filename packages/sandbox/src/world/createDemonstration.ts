import { resolve } from 'node:path';
import { Calendar } from './Calendar';
import { Beats } from './content/Beats';
import { tellCalendarStory } from './content/calendarStory';
import { addCatalog } from './content/catalog';
import type { DemoContext } from './content/DemoContext';
import { tellEndpointStory } from './content/endpointStory';
import { tellSecurityStory } from './content/securityStory';
import { tellCostStory } from './content/costStory';
import { addEc2Manager } from './content/ec2Manager';
import { tellOnCallStory } from './content/onCallStory';
import { addPeople } from './content/people';
import { addSharedRunbooks } from './content/sharedRunbooks';
import { addStaticSite } from './content/staticSite';
import { addVocavision } from './content/vocavision';
import { addVocavisionWorker } from './content/vocavisionWorker';
import type { Delivery } from './Delivery';
import { RepositoryFiles } from './git/RepositoryFiles';
import { World, type WorldOptions } from './World';

export interface DemonstrationOptions extends WorldOptions {
  /** Folder that holds `<owner>/<repository>/…`. */
  repositoriesFolder: string;
  /** Host and port under which the content will be read. */
  host: () => string;
}

export interface Demonstration {
  world: World;
  /** How each repository is delivered, by its full name. */
  deliveries: Map<string, Delivery>;
}

/** The world as it stands at the start instant, with its history. */
export function createDemonstration(
  options: DemonstrationOptions,
): Demonstration {
  const world = new World(options);
  const beats = new Beats();
  const context: DemoContext = {
    world,
    beats,
    calendar: new Calendar(options.start),
    people: addPeople(world),
    host: options.host,
    filesOf: fullName => {
      let files: RepositoryFiles | undefined;
      return () => {
        files ??= RepositoryFiles.fromFolder(
          resolve(options.repositoriesFolder, fullName),
          options.host(),
        );
        return files;
      };
    },
  };
  addCatalog(context);
  const deliveries = [
    addEc2Manager(context),
    addStaticSite(context),
    addVocavision(context),
    addVocavisionWorker(context),
  ];
  addSharedRunbooks(context);
  beats.tell();
  tellEndpointStory(world);
  tellSecurityStory(world);
  tellCostStory(world);
  tellOnCallStory(world);
  tellCalendarStory(world);
  return {
    world,
    deliveries: new Map(
      deliveries.map(delivery => [delivery.repository.fullName, delivery]),
    ),
  };
}
