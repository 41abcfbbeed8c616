// What the bot sends, as Slack's own types name it. make.sh turns it into slack_types.json.
import type { AnyBlock, EntityMetadata, HomeView, MessageMetadata, ModalView } from "@slack/types";

export type Blocks = AnyBlock[];
export type Modal = ModalView;
export type Home = HomeView;
export type Entity = EntityMetadata;
export type Metadata = MessageMetadata;
