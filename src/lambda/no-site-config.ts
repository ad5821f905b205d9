import type { SiteConfig } from '../config/config.ts'

/** What `#site-config` is outside a bundle: the build puts the site's own configuration in its place. */
const config: SiteConfig = {}

export default config
