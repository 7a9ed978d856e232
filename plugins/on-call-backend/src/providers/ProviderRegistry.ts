import { ConflictError } from '@backstage/errors';
import type {
  OnCallProvider,
  OnCallProvidersExtensionPoint,
} from '@callboard/backstage-plugin-on-call-node';

/** The providers that modules added. */
export class ProviderRegistry implements OnCallProvidersExtensionPoint {
  readonly #providers: OnCallProvider[] = [];

  addProvider(provider: OnCallProvider): void {
    if (this.#providers.some(({ id }) => id === provider.id)) {
      throw new ConflictError(
        `An on-call provider of the id ${provider.id} was added before`,
      );
    }
    this.#providers.push(provider);
  }

  list(): OnCallProvider[] {
    return [...this.#providers];
  }
}
