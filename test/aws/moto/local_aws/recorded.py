"""
Types of CloudFormation resources that moto does not know. They are recorded and do nothing: they have the ids and
attributes that other resources refer to. A type that is neither here nor in moto is an error, and not skipped.
"""

import hashlib

from moto.cloudformation import parsing
from moto.cloudformation.exceptions import UnformattedGetAttTemplateException, ValidationError
from moto.core.common_models import CloudFormationModel


class Recorded:
    """What all of these types have in common; `properties` are the template's, resolved."""

    name_property = ""
    attributes = {}

    def __init__(self, name, properties, account_id, region, stack_id, logical_id):
        self.name = name
        self.properties = properties
        self.account_id = account_id
        self.region = region
        self.id = hashlib.sha256(f"{stack_id}/{logical_id}".encode()).hexdigest()[:14].upper()

    @property
    def physical_resource_id(self):
        return self.ref(self)

    @classmethod
    def cloudformation_name_type(cls):
        return cls.name_property

    @classmethod
    def cloudformation_type(cls):
        return cls.type

    @classmethod
    def has_cfn_attr(cls, attr):
        return attr in cls.attributes

    def get_cfn_attribute(self, attribute_name):
        if attribute_name not in self.attributes:
            raise UnformattedGetAttTemplateException()
        return self.attributes[attribute_name](self)

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
        properties = cloudformation_json.get("Properties", {})
        return cls(resource_name, properties, account_id, region_name, kwargs["StackId"], kwargs["LogicalId"])

    @classmethod
    def update_from_cloudformation_json(
        cls, original_resource, new_resource_name, cloudformation_json, account_id, region_name
    ):
        original_resource.properties = cloudformation_json.get("Properties", {})
        if cls.name_property in original_resource.properties:
            original_resource.name = new_resource_name
        return original_resource

    def delete(self, account_id, region_name):
        pass

    def is_created(self):
        return True


def id_of(resource):
    return resource.id


def name_of(resource):
    return resource.name


def arn(service, kind, regional=True):
    def of(resource):
        region = resource.region if regional else ""
        return f"arn:aws:{service}:{region}:{resource.account_id}:{kind}{resource.name}"

    return of


EDGE_FUNCTION = arn("cloudfront", "function/", regional=False)
ALARM = arn("cloudwatch", "alarm:")
SCHEDULE = arn("scheduler", "schedule/default/")
SUBSCRIPTION = arn("sns", "")

# type: (the property that is its name, what Ref gives, its attributes)
TYPES = {
    "AWS::CDK::Metadata": ("", id_of, {}),
    "AWS::CloudFront::CachePolicy": ("", id_of, {"Id": id_of}),
    "AWS::CloudFront::Distribution": (
        "",
        lambda resource: "E" + resource.id[:13],
        {
            "Id": lambda resource: "E" + resource.id[:13],
            "DomainName": lambda _: "d111111abcdef8.cloudfront.net",
        },
    ),
    "AWS::CloudFront::Function": (
        "Name",
        EDGE_FUNCTION,
        {"FunctionARN": EDGE_FUNCTION, "FunctionMetadata.FunctionARN": EDGE_FUNCTION, "Stage": lambda _: "LIVE"},
    ),
    "AWS::CloudFront::OriginAccessControl": ("", id_of, {"Id": id_of}),
    "AWS::CloudFront::OriginRequestPolicy": ("", id_of, {"Id": id_of}),
    "AWS::CloudFront::ResponseHeadersPolicy": ("", id_of, {"Id": id_of}),
    "AWS::CloudWatch::Alarm": ("AlarmName", name_of, {"Arn": ALARM}),
    "AWS::CloudWatch::CompositeAlarm": ("AlarmName", name_of, {"Arn": ALARM}),
    "AWS::Lambda::EventInvokeConfig": ("", id_of, {}),
    "AWS::S3::BucketPolicy": ("", lambda resource: resource.properties["Bucket"], {}),
    "AWS::SNS::Subscription": ("", SUBSCRIPTION, {"Arn": SUBSCRIPTION}),
    "AWS::SNS::TopicPolicy": ("", id_of, {"Id": id_of}),
    "AWS::SQS::QueuePolicy": ("", id_of, {"Id": id_of}),
    "AWS::Scheduler::Schedule": ("Name", name_of, {"Arn": SCHEDULE}),
}


def model(type_name, name_property, ref, attributes):
    members = {
        "type": type_name,
        "name_property": name_property,
        "ref": staticmethod(ref),
        "attributes": attributes,
    }
    # moto finds the types that there are among the direct subclasses of this.
    return type(type_name.replace("::", ""), (Recorded, CloudFormationModel), members)


# Python forgets subclasses that nobody holds.
MODELS = []


def install():
    known = {subclass.cloudformation_type() for subclass in CloudFormationModel.__subclasses__()}
    MODELS.extend(model(name, *row) for name, row in TYPES.items() if name not in known)
    types = known | {subclass.type for subclass in MODELS} | set(parsing.NULL_MODELS)
    class_of = parsing.resource_class_from_type

    def strictly(resource_type):
        if resource_type not in types and not resource_type.startswith("Custom::"):
            raise ValidationError(message=f"Template format error: Unrecognized resource types: [{resource_type}]")
        return class_of(resource_type)

    parsing.resource_class_from_type = strictly
