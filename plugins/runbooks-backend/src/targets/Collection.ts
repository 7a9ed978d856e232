import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { describeEntity } from '@callboard/backstage-plugin-environments-node';
import { globOf } from './globOf';
import type { Place } from './Target';
import { treeOf } from './treeOf';

/** Runbooks of the organisation that apply to many entities. */
export interface Collection {
  id: string;
  /** Of a folder or file, or of a glob pattern in a repository. */
  url: string;
  /** All that is given must be so; a list is satisfied by one of its values. */
  select: {
    /** Full entity refs. */
    owner?: string[];
    /** Full entity refs. */
    system?: string[];
    tag?: string[];
    type?: string[];
    /** In small letters. */
    kind: string[];
  };
}

/** Where a collection's runbooks lie, for the entities that it applies to. */
export function placeOfCollection(collection: Collection): Place {
  const { tree, base } = treeOf(collection.url);
  return {
    tree,
    globs: [globOf(`/${base}`, '') ?? base],
    collection: collection.id,
  };
}

/** Whether a collection applies to an entity. */
export function applies({ select }: Collection, entity: Entity): boolean {
  const { owner, system } = describeEntity(entity);
  const tags = entity.metadata.tags ?? [];
  const type = entity.spec?.type;
  return (
    select.kind.includes(entity.kind.toLocaleLowerCase('en-US')) &&
    (!select.owner || (!!owner && includesRef(select.owner, owner))) &&
    (!select.system || (!!system && includesRef(select.system, system))) &&
    (!select.tag || select.tag.some(tag => tags.includes(tag))) &&
    (!select.type || (typeof type === 'string' && select.type.includes(type)))
  );
}

function includesRef(wanted: string[], ref: string): boolean {
  const { kind, namespace, name } = parseEntityRef(ref);
  const full = `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US');
  return wanted.some(one => one.toLocaleLowerCase('en-US') === full);
}
