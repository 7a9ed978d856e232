import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** Whether the reader is on call now, else when they are next. */
export const myNextShiftHomePageWidget = HomePageWidgetBlueprint.make({
  name: 'my-next-shift',
  params: {
    name: 'MyNextShift',
    title: 'My next shift',
    description: 'Whether you are on call now, and when you are next',
    components: () =>
      import('../components/MyNextShift').then(m => ({
        Content: m.MyNextShift,
      })),
    layout: {
      width: { minColumns: 3, defaultColumns: 4 },
      height: { minRows: 2, defaultRows: 4 },
    },
  },
});
