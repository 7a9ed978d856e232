import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** What needs somebody among the services that the reader owns. */
export const myEnvironmentsHomePageWidget = HomePageWidgetBlueprint.make({
  name: 'my-environments',
  params: {
    name: 'MyEnvironments',
    title: 'My environments',
    description: 'What needs somebody among the services that you own',
    components: () =>
      import('../components/MyEnvironments').then(m => ({
        Content: m.MyEnvironments,
      })),
    layout: {
      width: { minColumns: 4, defaultColumns: 8 },
      height: { minRows: 4, defaultRows: 8 },
    },
  },
});
