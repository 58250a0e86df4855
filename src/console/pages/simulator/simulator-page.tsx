import { Accordion, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useAddress } from '../../components/address.js';
import { ForRoles } from '../../components/for-roles.js';
import { Page } from '../../components/page.js';
import { versionReadQuery } from '../../rules/version-read.js';
import { AnswersPanel } from './answers-panel.js';
import { CredentialsPanel } from './credentials-panel.js';
import { DevicePanel } from './device-panel.js';
import { FactsPanel } from './facts-panel.js';
import { questionNames, replacedFacts, serviceRequestsOf } from './question.js';
import { SenderPanel } from './sender-panel.js';
import { ServiceRequestSelect } from './service-request-panel.js';
import { SignaturesPanel } from './signatures-panel.js';
import { useSimulator } from './use-simulator.js';
import { useVersionChoice } from './version-choice.js';
import { VersionsBar } from './versions-bar.js';
import './simulator.css';

const openedAtFirst = ['device', 'sender', 'command'];

export function Component() {
  return (
    <Page
      title="Simulator"
      lead="Decides a command by any version, draft or not, as of any time. It answers as you fill it in; nothing is recorded, and the address keeps what you asked."
    >
      <ForRoles roles={['author', 'approver', 'auditor']} what="The simulator">
        <Simulation />
      </ForRoles>
    </Page>
  );
}

function Simulation() {
  const [question, change] = useAddress(questionNames);
  const simulator = useSimulator(question);
  const { known, setting, isUpdate, asOf } = simulator;
  const choice = useVersionChoice(question, known.device.data?.cohort ?? null);
  const read = useQuery({
    ...versionReadQuery(choice.ruleSet ?? '', choice.version ?? 0),
    enabled: choice.ruleSet !== null && choice.version !== null,
  });
  const tables = read.data?.checked.ok === true ? read.data.checked.value.tables : {};
  const facts = replacedFacts(question.facts);
  const count = Object.keys(facts).length;
  return (
    <>
      <VersionsBar choice={choice} asOf={asOf} onChange={change} />
      <div className="simulator">
        <Accordion multiple defaultValue={openedAtFirst} variant="contained" order={2} chevronPosition="left">
          <Part name="device" title="Device">
            <DevicePanel question={question} known={known} onChange={change} />
          </Part>
          <Part name="sender" title="Sender">
            <SenderPanel question={question} parties={known.parties} onChange={change} />
          </Part>
          <Part name="command" title="Service request">
            <ServiceRequestSelect
              value={question.serviceReferenceVariant}
              known={serviceRequestsOf(tables)}
              onChange={change}
            />
            {isUpdate && <CredentialsPanel question={question} simulator={simulator} onChange={change} />}
          </Part>
          <Part name="signatures" title="Signatures and counter">
            <SignaturesPanel question={question} setting={setting} onChange={change} />
          </Part>
          <Part name="facts" title={count === 0 ? 'Facts replaced by hand' : `Facts replaced by hand (${count})`}>
            <FactsPanel facts={facts} catalogue={read.data?.documents.catalogue} onChange={change} />
          </Part>
        </Accordion>
        <AnswersPanel choice={choice} simulator={simulator} facts={facts} />
      </div>
    </>
  );
}

function Part({
  name,
  title,
  children,
}: {
  readonly name: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Accordion.Item value={name}>
      <Accordion.Control>{title}</Accordion.Control>
      <Accordion.Panel>
        <Stack gap="xs">{children}</Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}
