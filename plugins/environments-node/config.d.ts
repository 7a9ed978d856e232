export interface Config {
  callboard?: {
    /**
     * The environments of this organisation, in promotion order. Without this
     * key there are three: dev, staging and prod, bound to no AWS account.
     */
    environments?: Array<{
      /**
       * The one name by which annotations, API and pages know it, such as `prod`:
       * small letters, digits, dots, hyphens and underscores.
       */
      name: string;
      /** What people read; the name where absent. */
      title?: string;
      /** How close to the users it is. */
      tier: 'development' | 'staging' | 'production';
      github?: {
        /**
         * GitHub environment names, in any case, that mean this environment,
         * such as `[prod, production]`; the name alone where absent.
         */
        environments?: string[];
        /**
         * Branches whose workflow runs stand in for deployments in a repository
         * that records none.
         */
        branches?: string[];
      };
      aws?: {
        /** Twelve digits, in quotes. */
        accountId?: string;
        /** Where its stacks lie unless an annotation says otherwise, such as `us-west-2`. */
        region?: string;
      };
      /**
       * When deployments are expected; any time where absent. Either
       * `always: true` or all of the other four.
       */
      window?: {
        /** Deployments are welcome at any time. */
        always?: true;
        /** `daily`, or the days on which the window opens, such as `[sunday]`. */
        days?:
          | 'daily'
          | Array<
              | 'monday'
              | 'tuesday'
              | 'wednesday'
              | 'thursday'
              | 'friday'
              | 'saturday'
              | 'sunday'
            >;
        /** Wall-clock time `HH:mm` at which it opens. */
        from?: string;
        /** Wall-clock time `HH:mm` at which it closes; on the next day where it is not after `from`. */
        to?: string;
        /** IANA time zone of both, such as `America/Los_Angeles`. */
        timeZone?: string;
      };
    }>;
    /**
     * How stacks are found. Credentials are not given here but where all of
     * Backstage reads them: `aws.accounts`, `aws.accountDefaults` and `aws.mainAccount`.
     */
    aws?: {
      /**
       * Sends every AWS call, those to STS included, to this URL instead of
       * Amazon's, for a gateway or a local stand-in. The SDK's own
       * `AWS_ENDPOINT_URL` works without this key.
       */
      endpoint?: string;
      /** The stack tag whose value names the environment; `environment` where absent. */
      environmentTag?: string;
      /**
       * Regions to look for stacks in, for accounts that name none of their own
       * and for environments that name an account without a region.
       */
      regions?: string[];
      /** Accounts to look for stacks in, besides those that the environments name. */
      accounts?: Array<{
        /** Twelve digits, in quotes. */
        accountId: string;
        /** Regions to look in; `callboard.aws.regions` where absent. */
        regions?: string[];
      }>;
      /**
       * Base URL of links into the AWS console; where absent, Amazon's own for the
       * region. `{region}` is replaced.
       */
      consoleUrl?: string;
      /**
       * IAM Identity Center portal through which links into the console go, so that
       * they open signed in to the right account.
       */
      sso?: {
        /** Start URL of the portal, such as `https://example.awsapps.com/start`. */
        startUrl: string;
        /** Permission set to sign in with, such as `ReadOnlyAccess`. */
        roleName: string;
      };
    };
  };
}
