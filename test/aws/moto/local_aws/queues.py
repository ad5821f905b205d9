"""Queues: their URLs lead to this machine, and moto takes no messages out of them for a function."""

import os

from moto.sqs.models import Queue


def install():
    url = Queue.physical_resource_id.fget

    def url_here(self):
        endpoint = os.environ.get("LOCAL_AWS_ENDPOINT")
        return f"{endpoint}/{self.account_id}/{self.name}" if endpoint else url(self)

    Queue.physical_resource_id = property(url_here)
    # moto would take each message at once, and try to run the function in Docker.
    Queue.lambda_event_source_mappings = property(lambda self: {}, lambda self, mappings: None)
