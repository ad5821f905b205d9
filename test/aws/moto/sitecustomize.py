"""
Python reads this file at its start wherever PYTHONPATH names this folder. It does nothing by itself: once moto's
CloudFormation is imported, and nowhere else, `local_aws` completes it.
"""

import importlib.util
import os
import sys
import traceback

LAST_IMPORTED = "moto.cloudformation.responses"


class CompleteMoto:
    """An import hook for one module. It steps aside at its first use, so that Python finds the module as always."""

    def find_spec(self, name, path=None, target=None):
        if name != LAST_IMPORTED:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        if spec is not None and spec.loader is not None:
            spec.loader.exec_module = completing(spec.loader.exec_module)
        return spec


def completing(execute):
    def exec_module(module):
        execute(module)
        try:
            import local_aws

            local_aws.complete_moto()
        except BaseException:
            # moto would go on without it, and nobody would know why stacks turn out wrong.
            traceback.print_exc()
            os._exit(1)

    return exec_module


sys.meta_path.insert(0, CompleteMoto())
