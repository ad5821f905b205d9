"""Buckets: what their templates say beyond encryption and tags, their adoption, and that only empty ones go."""

from moto.cloudformation.models import cloudformation_backends
from moto.s3 import notifications
from moto.s3.exceptions import BucketAlreadyExists, BucketNotEmpty
from moto.s3.models import FakeBucket, S3Backend, s3_backends


def configure(bucket, properties):
    """Versioning and events; encryption and tags moto heeds by itself, and the rest nobody here asks it about."""
    versioning = properties.get("VersioningConfiguration", {}).get("Status")
    bucket.versioning_status = versioning or ("Suspended" if bucket.is_versioned else bucket.versioning_status)
    bridge = properties.get("NotificationConfiguration", {}).get("EventBridgeConfiguration")
    is_told = bridge is not None and str(bridge.get("EventBridgeEnabled", True)).lower() == "true"
    bucket.set_notification_configuration({"EventBridgeConfiguration": {}} if is_told else None)


def adoptable(name, properties, account_id, region, stack_id, logical_id):
    """The bucket that a change set takes over with ImportExistingResources, if there is one."""
    stacks = cloudformation_backends[account_id][region].stacks
    resources = stacks[stack_id].resource_map
    template = resources._resource_json_map[logical_id]
    bucket = s3_backends[account_id]["aws"].buckets.get(name)
    if bucket is None or not getattr(resources, "imports", False):
        return None
    # AWS takes names for it that are written out, and none that are put together by functions.
    written = template.get("Properties", {}).get("BucketName")
    if not isinstance(written, str) or "DeletionPolicy" not in template:
        return None
    owners = [stack.resource_map._parsed_resources.values() for stack in stacks.values()]
    return None if any(owned is bucket for owner in owners for owned in owner) else bucket


def install():
    create = FakeBucket.create_from_cloudformation_json.__func__
    update = FakeBucket.update_from_cloudformation_json.__func__
    delete = FakeBucket.delete_from_cloudformation_json.__func__

    def create_or_adopt(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
        properties = cloudformation_json.get("Properties", {})
        bucket = None
        if resource_name in s3_backends.bucket_accounts:
            bucket = adoptable(
                resource_name, properties, account_id, region_name, kwargs.get("StackId"), kwargs.get("LogicalId")
            )
            if bucket is None:
                raise BucketAlreadyExists(resource_name)
        bucket = bucket or create(cls, resource_name, cloudformation_json, account_id, region_name)
        configure(bucket, properties)
        return bucket

    def update_and_configure(
        cls, original_resource, new_resource_name, cloudformation_json, account_id, region_name
    ):
        bucket = update(
            cls, original_resource, new_resource_name, cloudformation_json, account_id, region_name
        )
        configure(bucket, cloudformation_json.get("Properties", {}))
        return bucket

    def delete_if_empty(cls, resource_name, cloudformation_json, account_id, region_name):
        bucket = s3_backends[account_id]["aws"].buckets.get(resource_name)
        if bucket is not None and bucket.keys:
            raise BucketNotEmpty(resource_name)
        if bucket is not None:
            delete(cls, resource_name, cloudformation_json, account_id, region_name)

    FakeBucket.create_from_cloudformation_json = classmethod(create_or_adopt)
    FakeBucket.update_from_cloudformation_json = classmethod(update_and_configure)
    FakeBucket.delete_from_cloudformation_json = classmethod(delete_if_empty)
    tell_of_delete_markers()


def tell_of_delete_markers():
    """In a bucket with versions a deletion puts a marker, of which S3 sends an event and moto none."""
    delete_object = S3Backend.delete_object

    def delete_and_tell(self, bucket_name, key_name, version_id=None, *args, **kwargs):
        bucket = self.get_bucket(bucket_name)
        key = bucket.keys.get(key_name)
        result = delete_object(self, bucket_name, key_name, version_id, *args, **kwargs)
        if bucket.is_versioned and not version_id and hasattr(key, "etag"):
            marked = notifications.S3NotificationEvent.OBJECT_REMOVED_DELETE_MARKER_CREATED_EVENT
            notifications.send_event(self.account_id, marked, bucket, key)
        return result

    S3Backend.delete_object = delete_and_tell
