import { Button, FluentProvider, Text, teamsLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

// The least that a Fluent page can be: a heading, a sentence and a button.
const place = document.getElementById("tab");
if (place)
  createRoot(place).render(
    <FluentProvider theme={teamsLightTheme}>
      <h1>Blank</h1>
      <Text>Nothing is here.</Text>
      <Button>Nothing</Button>
    </FluentProvider>,
  );
