"""What moto_server 5.2 lacks to deploy a stack of wirefeed's as AWS does."""


def complete_moto():
    from . import buckets, change_sets, functions, parameters, queues, recorded, stacks

    for part in (recorded, buckets, functions, queues, parameters, change_sets, stacks):
        part.install()
