"""Functions: where their code is to be had, and that moto itself never runs them."""

import os

from moto.awslambda.models import LambdaFunction


def install():
    get_code = LambdaFunction.get_code

    def get_code_here(self):
        told = get_code(self)
        if "S3Bucket" in self.code:
            endpoint = os.environ.get("LOCAL_AWS_ENDPOINT", "")
            told["Code"]["Location"] = f"{endpoint}/{self.code['S3Bucket']}/{self.code['S3Key']}"
        return told

    LambdaFunction.get_code = get_code_here
