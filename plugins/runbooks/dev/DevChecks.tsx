import { CheckAtHandProvider } from '@callboard/backstage-plugin-environments-react';
import Card from '@material-ui/core/Card';
import List from '@material-ui/core/List';
import MenuBookIcon from '@material-ui/icons/MenuBook';
import { RunbookSearchResult } from '../src/components/SearchResult';
import { gapsFixture } from '../src/fixtures';
import { CheckRunbooks } from '../src/plugin';

const entityRef = 'component:default/several-for-one';
const [alarm] = gapsFixture(new Date()).alarms;

const checks = {
  'one runbook': { entityRef: 'component:default/ec2-manager-api' },
  'several runbooks': { entityRef },
  'no runbook': { entityRef, resultId: alarm.check.resultId },
  'nothing known of it': { entityRef, resultId: 'unknown' },
  'not to be read': { entityRef: 'component:default/broken' },
};

/** What stands beside checks and among search results, without the plugins that show those. */
export const DevChecks = () => (
  <div style={{ padding: 24 }}>
    {Object.entries(checks).map(([name, check]) => (
      <div key={name}>
        {name}:{' '}
        <CheckAtHandProvider
          check={{
            environment: 'prod',
            checkId: 'aws.alarms',
            resultId: 'prod-ApiServerErrors',
            category: 'monitoring',
            title: 'Alarm',
            status: 'unhealthy',
            ...check,
          }}
        >
          <CheckRunbooks />
        </CheckAtHandProvider>
      </div>
    ))}
    <Card>
      <List>
        <RunbookSearchResult
          icon={<MenuBookIcon />}
          result={
            {
              title: 'API answers with errors',
              text: 'Look at what the API logged last.',
              location: '/catalog/default/component/ec2-manager-api/runbooks/a',
              entityRef: 'component:default/ec2-manager-api',
              kind: 'incident',
              owner: '',
              severity: 'P1',
              freshness: 'stale',
              freshnessReason: 'Not reviewed for 2 years.',
            } as never
          }
          highlight={{
            preTag: '<em>',
            postTag: '</em>',
            fields: {
              title: 'API answers with <em>errors</em>',
              text: 'Look at what the API logged last: more than 3 server <em>errors</em> in 10 minutes, or people see “Something went wrong”. The figures are on the operations dashboard.',
            },
          }}
        />
      </List>
    </Card>
  </div>
);
