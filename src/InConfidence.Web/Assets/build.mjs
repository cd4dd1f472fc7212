// Builds wwwroot/assets from this folder: one style sheet, one script, and the mark.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { compile, Logger } from 'sass'
import { toLogical } from './logical.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../../..')
const wwwroot = join(here, '../wwwroot')
const target = ['chrome109', 'firefox115', 'safari16']

async function styles() {
  const { css } = compile(join(here, 'site.scss'), {
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
    logger: Logger.silent
  })
  const { code } = await transform(toLogical(css), { loader: 'css', minify: true, target })
  await writeFile(join(wwwroot, 'assets/site.css'), code)
}

const scripts = () =>
  build({
    entryPoints: [join(here, 'site.js')],
    outfile: join(wwwroot, 'assets/site.js'),
    nodePaths: [join(root, 'node_modules')],
    bundle: true,
    minify: true,
    format: 'esm',
    legalComments: 'none',
    target
  })

await rm(join(wwwroot, 'assets'), { recursive: true, force: true })
await mkdir(join(wwwroot, 'assets'), { recursive: true })
await cp(join(here, 'images'), join(wwwroot, 'assets'), { recursive: true })
await cp(join(here, 'NOTICE.txt'), join(wwwroot, 'assets/NOTICE.txt'))
await Promise.all([styles(), scripts()])
