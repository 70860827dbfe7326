"""A sample: everything that the extension does. sphinx-build docs/integrations/sphinx/sample build/sphinx-sample"""

import os
import sys

sys.path.insert(0, os.path.abspath('..'))       # where coroscope_sphinx.py is

project = 'coroscope in Sphinx'
author = project_copyright = 'the authors of coroscope'
extensions = ['coroscope_sphinx']

coroscope_command = os.environ.get('COROSCOPE', 'coroscope')
coroscope_theme = 'light'                        # this theme of Sphinx is never dark

html_theme = 'alabaster'
html_theme_options = {'page_width': '1100px', 'sidebar_width': '200px'}
